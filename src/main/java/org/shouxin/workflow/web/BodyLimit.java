package org.shouxin.workflow.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Reads no more of a JSON body than any form of the product needs, whatever length was announced. */
@RestControllerAdvice(annotations = RestController.class)
class BodyLimit extends RequestBodyAdviceAdapter {

    /** Largest JSON body, in bytes. */
    static final long MAX_BYTES = 1024L * 1024;

    /** The body went on beyond the limit. */
    static final class Exceeded extends IOException {
        Exceeded() {
            super("body.too-large");
        }
    }

    @Override
    public boolean supports(MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(HttpInputMessage message, MethodParameter parameter, Type target,
            Class<? extends HttpMessageConverter<?>> converter) throws IOException {
        return new Limited(message.getHeaders(), new Counting(message.getBody()));
    }

    private record Limited(HttpHeaders headers, InputStream body) implements HttpInputMessage {
        @Override
        public InputStream getBody() {
            return body;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }

    private static final class Counting extends FilterInputStream {

        private long read;

        Counting(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var some = super.read(target, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int bytes) throws Exceeded {
            read += bytes;
            if (read > MAX_BYTES) {
                throw new Exceeded();
            }
        }
    }
}
