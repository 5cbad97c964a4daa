package org.shouxin.kill;

import org.shouxin.Application;
import org.shouxin.TestPeople;
import org.springframework.boot.SpringApplication;

/** The product with the people of the demonstration, who otherwise exist on the embedded default only. */
final class KilledNode {

    private KilledNode() {
    }

    public static void main(String[] arguments) {
        SpringApplication.run(new Class<?>[] {Application.class, TestPeople.class}, arguments);
    }
}
