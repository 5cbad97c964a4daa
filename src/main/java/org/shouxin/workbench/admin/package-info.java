/** Pages for whoever keeps the installation in order. */
package org.shouxin.workbench.admin;
