/** The pages people live in: shell, sign-in, inbox, case page, problem pages. Nobody depends on it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "trail", "identity", "calendar", "documents", "rulebook", "workflow", "workflow :: spi", "expert", "credit", "notices", "privacy"})
package org.shouxin.workbench;
