package dev.restaurantreviews.devserver;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Where a database is and who may use it: what the site reads from its environment. */
public record DatabaseAddress(String host, int port, String name, String user, String password) {

    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + name;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), user, password);
    }

    public DatabaseAddress withName(String otherName) {
        return new DatabaseAddress(host, port, otherName, user, password);
    }

    public Map<String, String> environment() {
        return Map.of(
                "DBHOST", host,
                "DBPORT", Integer.toString(port),
                "DBNAME", name,
                "DBUSER", user,
                "DBPASS", password);
    }

    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + name; // never the password
    }
}
