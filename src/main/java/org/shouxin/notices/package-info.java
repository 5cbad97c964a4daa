/** Telling people: the inbox of every account, letters by mail, and announcements to the public. Names no capability; capabilities tell what to say. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "trail", "identity", "documents", "privacy :: spi"})
package org.shouxin.notices;
