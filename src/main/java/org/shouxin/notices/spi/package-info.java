/** What a capability implements so that its people can be reached. */
@org.springframework.modulith.NamedInterface("spi")
package org.shouxin.notices.spi;
