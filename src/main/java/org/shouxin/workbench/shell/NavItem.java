package org.shouxin.workbench.shell;

/** One entry of the main navigation. {@code count} is {@code null} where nothing is counted. */
public record NavItem(String href, String labelKey, String icon, boolean active, Long count) {
}
