/** The preview of a grade as a page and over JSON. */
package org.shouxin.credit.web;
