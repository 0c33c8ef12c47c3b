package dev.restaurantreviews.platform.ejb;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Goes to the database without JPA. */
@Stateless
public class JdbcBean {

    @Resource(lookup = "java:app/jdbc/reviews")
    private DataSource dataSource;

    @TransactionAttribute(NOT_SUPPORTED)
    public void add(Row row) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO restaurant (name, description) VALUES (?, 'JDBC')")) {
            insert.setString(1, row.name());
            insert.executeUpdate();
        }
    }
}
