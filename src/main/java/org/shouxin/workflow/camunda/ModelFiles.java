package org.shouxin.workflow.camunda;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * The models and forms on the class path, by capability. A file is named by its path from {@code processes/} or
 * {@code forms/}, so that an IDE, a jar and a restart agree on the name and the engine sees no false change.
 */
final class ModelFiles {

    private ModelFiles() {
    }

    /** @return capability to file name to file, all in order */
    static SortedMap<String, SortedMap<String, Resource>> find(ResourcePatternResolver resources) throws IOException {
        var groups = new TreeMap<String, SortedMap<String, Resource>>();
        for (var root : new String[] {"processes/", "forms/"}) {
            for (var file : resources.getResources("classpath*:" + root + "**/*.*")) {
                add(groups, root, file);
            }
        }
        return groups;
    }

    private static void add(Map<String, SortedMap<String, Resource>> groups, String root, Resource file) throws IOException {
        var address = file.getURL().toString();
        var path = address.substring(address.lastIndexOf("/" + root) + 1);
        var within = path.substring(root.length());
        if (!within.contains("/")) {
            throw new StartRefused("The file " + path + " lies outside any capability.",
                    "Move it to " + root + "<capability>/.");
        }
        var capability = within.substring(0, within.indexOf('/'));
        var known = groups.computeIfAbsent(capability, name -> new TreeMap<>()).put(path, file);
        if (known != null && !known.getURL().equals(file.getURL())) {
            throw new StartRefused("Two files are called " + path + ".", "Keep one of " + known.getURL() + " and " + address + ".");
        }
    }
}
