/** Cases and human tasks over the process engine: one case number, one worklist, one way to complete a task. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "trail", "trail :: spi", "identity", "calendar", "documents", "rulebook", "notices", "privacy", "privacy :: spi"})
package org.shouxin.workflow;
