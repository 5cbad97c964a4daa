/** What capabilities tell about whose records they keep. */
@org.springframework.modulith.NamedInterface("spi")
package org.shouxin.privacy.spi;
