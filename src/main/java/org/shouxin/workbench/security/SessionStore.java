package org.shouxin.workbench.security;

import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.MySqlJdbcIndexedSessionRepositoryCustomizer;

/** Sessions live in the database, so that any node serves the next request. Two requests of one session may write at once. */
@Configuration
class SessionStore {

    private static final String H2_UPSERT = "merge into %TABLE_NAME%_ATTRIBUTES (session_primary_id, attribute_name, attribute_bytes)"
            + " key (session_primary_id, attribute_name) values (?, ?, ?)";

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> repeatableAttributes(DataSource database) throws MetaDataAccessException {
        var product = JdbcUtils.extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName);
        return "H2".equals(product) ? sessions -> sessions.setCreateSessionAttributeQuery(H2_UPSERT)
                : new MySqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
