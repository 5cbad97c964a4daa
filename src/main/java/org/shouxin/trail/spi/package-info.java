/** What others add to the command path. */
@org.springframework.modulith.NamedInterface("spi")
package org.shouxin.trail.spi;
