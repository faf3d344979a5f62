package org.missionpartnerships.testsupport.servers;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One role's way into one database. */
public record Login(String url, String user, String password) {

    /** Unpooled: every connection is a new one. */
    public DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
