package dev.restaurantreviews.platform.ejb;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Goes to the database without JPA. */
@Stateless
public class JdbcBean {

    @Resource(lookup = "java:app/jdbc/reviews")
    private DataSource dataSource;

    @TransactionAttribute(NOT_SUPPORTED)
    public void addOutside(Row row) throws SQLException {
        add(row);
    }

    @TransactionAttribute(MANDATORY)
    public void addInside(Row row) throws SQLException {
        add(row);
    }

    /** Whether the row is there for the transaction. */
    @TransactionAttribute(MANDATORY)
    public boolean sees(Row row) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT 1 FROM restaurant WHERE name = ?")) {
            query.setString(1, row.name());
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private void add(Row row) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO restaurant (name, description) VALUES (?, 'JDBC')")) {
            insert.setString(1, row.name());
            insert.executeUpdate();
        }
    }
}
