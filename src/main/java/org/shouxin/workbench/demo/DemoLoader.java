package org.shouxin.workbench.demo;

/**
 * Loads one part of the demonstration on the first start. Loaders run in the order of their {@code @Order}: people at 10,
 * what people did after them. Each part commits by itself and recognises what it loaded before, so that a start that was cut
 * off is completed by the next one.
 */
public interface DemoLoader {

    /** Loads this part unless it is there already. */
    void load();
}
