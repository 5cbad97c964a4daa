/** What people arrange around their work: deputies. */
package org.shouxin.workbench.desk;
