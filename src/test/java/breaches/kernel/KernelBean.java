package breaches.kernel;

import org.springframework.stereotype.Component;

/** Planted breach: a bean in the kernel. Profile keeps it out of every context. */
@Component
@org.springframework.context.annotation.Profile("never")
public class KernelBean {
}
