/** What happened, who did it and by which article: the append-only trail, and the one path every writing request takes into it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
package org.shouxin.trail;
