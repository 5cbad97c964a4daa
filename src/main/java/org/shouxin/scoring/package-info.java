/** Sums, weights and points as pure arithmetic: exact decimals in, an explained figure out. Imports nothing but the JDK. */
package org.shouxin.scoring;
