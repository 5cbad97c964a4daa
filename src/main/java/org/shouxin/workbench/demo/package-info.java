/** The demonstration: invented people and cases on the embedded database, never beside real ones. */
package org.shouxin.workbench.demo;
