package breaches;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;

/** Planted breaches, one for each law. Not part of the product; scanned by LawsTest alone. */
public final class Breaches {

    private Breaches() {
    }

    /** Knows the engine outside its home, and takes it through a field. */
    public static class EngineUser {
        @Autowired
        RuntimeService engine;
    }

    /** A public entity with a setter and an open version. Never mapped: it has no table. */
    @Entity
    public static class OpenEntity {
        @Id
        String id;
        @Version
        public long version;

        public void setId(String id) {
            this.id = id;
        }
    }

    /** A repository anybody can reach. */
    public interface OpenRepository extends Repository<OpenEntity, String> {
    }

    /** Asks for the time without the clock, prints it, and is named after nothing. */
    public static class TimeUtil {
        public void tell() {
            System.out.println(Instant.now());
        }
    }
}
