/** Sums, weights and points as pure arithmetic: exact decimals in, an explained figure out. Imports nothing but the JDK. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.shouxin.scoring;
