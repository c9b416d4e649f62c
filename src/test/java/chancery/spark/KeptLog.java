package chancery.spark;

import java.io.StringWriter;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.DefaultConfiguration;
import org.apache.logging.log4j.core.layout.PatternLayout;

/**
 * All that is logged until it is closed, from {@code INFO} on, whatever the settings leave out: with messages, names of
 * threads and traces. Nothing of it is printed.
 */
final class KeptLog implements AutoCloseable {

    private final LoggerContext context = LoggerContext.getContext(false);
    private final StringWriter text = new StringWriter();

    KeptLog() {
        Configuration keeping = new DefaultConfiguration();
        keeping.getRootLogger().getAppenders().keySet().forEach(keeping.getRootLogger()::removeAppender);
        WriterAppender appender = WriterAppender.createAppender(
                PatternLayout.newBuilder().withPattern("%p %c [%t] %m%n%ex").build(), null, text, "kept", false, true);
        appender.start();
        keeping.addAppender(appender);
        keeping.getRootLogger().addAppender(appender, Level.INFO, null);
        keeping.getRootLogger().setLevel(Level.INFO);
        context.setConfiguration(keeping);
    }

    String text() {
        return text.toString();
    }

    @Override
    public void close() {
        context.reconfigure();
    }
}
