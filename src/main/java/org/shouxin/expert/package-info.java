/** Recruiting experts and keeping the expert pool: nomination, review, test, decision, appointment, work card. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "trail", "identity", "calendar", "documents", "rulebook", "workflow", "workflow :: spi", "scoring", "notices", "notices :: spi", "privacy", "privacy :: spi"})
package org.shouxin.expert;
