/** Pages about rules, the calendar and code tables. */
package org.shouxin.rules.web;
