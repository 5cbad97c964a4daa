package org.shouxin.workflow.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.shouxin.workflow.Slice;

/**
 * A page of a list.
 *
 * @param next   give it back as {@code after} for the next page; absent on the last
 * @param count  how many match in all, counted up to 1,000; absent where nothing is counted
 * @param capped whether there are more than {@code count}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListJson<T>(List<T> items, String next, Long count, Boolean capped) {

    static <S, T> ListJson<T> of(Slice<S> slice, Function<S, T> each) {
        return new ListJson<>(slice.items().stream().map(each).toList(), slice.next(), slice.count(), slice.capped());
    }

    static <T> ListJson<T> all(List<T> items) {
        return new ListJson<>(items, null, (long) items.size(), false);
    }
}
