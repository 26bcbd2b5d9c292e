// Times JavaRosa (out of ODK_Validate.jar) on one form: a line of JSON in, a line of JSON out.
// In: {form, before: [[path, value]], answers: [[path, value]], choices: path or "", counted, loads, rounds}, `form` a file
// with its media beside it; paths have a 1-based index on repeats. Out: {load, first, answer}: medians in milliseconds
// of the CPU time of this thread; `first` is the first answer after a load.
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.QuestionDef;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.instance.AbstractTreeElement;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.reference.PrefixedRootFactory;
import org.javarosa.core.reference.Reference;
import org.javarosa.core.reference.ReferenceManager;
import org.javarosa.core.services.IPropertyManager;
import org.javarosa.core.services.PropertyManager;
import org.javarosa.core.services.properties.IPropertyRules;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.util.XFormAnswerDataParser;
import org.javarosa.xform.util.XFormUtils;

public class JavaRosaBench {
    private static final double MILLISECOND = 1e6;

    private final FormDef definition;
    private final FormEntryController controller;
    private final Map<String, FormIndex> places = new HashMap<>();

    private JavaRosaBench(Path form) throws Exception {
        definition = XFormUtils.getFormFromFormXml(form.toString(), null);
        controller = new FormEntryController(new FormEntryModel(definition));
        definition.initialize(true, new InstanceInitializationFactory());
    }

    /** Notes where each question stands; counted repeats come into being on the way. */
    private void walk() {
        FormEntryModel model = controller.getModel();
        model.setQuestionIndex(FormIndex.createBeginningOfFormIndex());
        FormIndex index = FormIndex.createBeginningOfFormIndex();
        while (controller.stepToNextEvent() != FormEntryController.EVENT_END_OF_FORM) {
            index = model.getFormIndex();
            if (model.getEvent() == FormEntryController.EVENT_QUESTION) {
                places.put(path(definition.getMainInstance().resolveReference(index.getReference())), index);
            }
        }
    }

    /** The names down to a node, with a 1-based index on repeats. */
    private static String path(AbstractTreeElement<?> node) {
        if (node == null || node.getName() == null) {
            return "";
        }
        String index = node.isRepeatable() ? "[" + (node.getMult() + 1) + "]" : "";
        return path(node.getParent()) + "/" + node.getName() + index;
    }

    private FormIndex place(String path) {
        FormIndex index = places.get(path);
        if (index == null) {
            walk();
            index = places.get(path);
        }
        if (index == null) {
            throw new IllegalArgumentException("no question " + path);
        }
        return index;
    }

    /** Gives an answer; returns how many choices `choices` then offers. */
    private int answer(FormIndex index, String value, FormIndex choices) {
        FormEntryModel model = controller.getModel();
        QuestionDef question = model.getQuestionPrompt(index).getQuestion();
        int type = model.getQuestionPrompt(index).getDataType();
        IAnswerData data = XFormAnswerDataParser.getAnswerData(value, type, question);
        if (controller.answerQuestion(index, data, true) != FormEntryController.ANSWER_OK) {
            throw new IllegalStateException("refused: " + index.getReference());
        }
        return choices == null ? 0 : model.getQuestionPrompt(choices).getSelectChoices().size();
    }

    private static String run(JsonNode asked) throws Exception {
        Path form = Paths.get(asked.get("form").asText());
        media(form.getParent().toFile());
        List<Double> loads = new ArrayList<>();
        List<Double> firsts = new ArrayList<>();
        List<Double> answers = new ArrayList<>();
        JsonNode steps = asked.get("answers");
        JavaRosaBench bench = null;
        for (int n = 0; n < asked.get("loads").asInt(); n++) {
            long start = now();
            bench = new JavaRosaBench(form);
            if (asked.get("counted").asBoolean()) {
                bench.walk(); // only now are there the instances of repeats that the form counts
            }
            loads.add((now() - start) / MILLISECOND);
            if (asked.get("before").isEmpty()) {
                firsts.add(bench.timed(steps.get(0), asked.get("choices").asText()));
            }
        }
        for (JsonNode step : asked.get("before")) {
            bench.timed(step, "");
        }
        for (int n = 1; n <= asked.get("rounds").asInt(); n++) {
            answers.add(bench.timed(steps.get(n % steps.size()), asked.get("choices").asText()));
        }
        return String.format(Locale.ROOT, "{\"load\": %f, \"first\": %f, \"answer\": %f}",
                median(loads), median(firsts), median(answers));
    }

    /** Gives an answer, [path, value]; returns the milliseconds it took until the choices were there. */
    private double timed(JsonNode step, String choices) {
        FormIndex index = place(step.get(0).asText());
        FormIndex asking = choices.isEmpty() ? null : place(choices);
        long start = now();
        answer(index, step.get(1).asText(), asking);
        return (now() - start) / MILLISECOND;
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The median of the second half: the first warms the compiler up. */
    private static double median(List<Double> times) {
        if (times.isEmpty()) {
            return 0;
        }
        List<Double> warm = new ArrayList<>(times.subList(times.size() / 2, times.size()));
        Collections.sort(warm);
        return warm.get(warm.size() / 2);
    }

    private static void media(File folder) {
        ReferenceManager manager = ReferenceManager.instance();
        manager.reset();
        manager.addReferenceFactory(new PrefixedRootFactory(new String[] {"file", "file-csv"}) {
            @Override
            protected Reference factory(String terminal, String uri) {
                return new MediaFile(new File(folder, new File(terminal).getName()), uri);
            }
        });
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err); // the engine logs there
        new XFormsModule().registerModule();
        new JavaRosaCoreModule().registerModule();
        PropertyManager.setPropertyManager(new Properties());
        ObjectMapper json = new ObjectMapper();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String said;
            try {
                said = run(json.readTree(line));
            } catch (Throwable trouble) {
                said = json.writeValueAsString(Collections.singletonMap("error", trouble.toString()));
            }
            out.println(said);
            out.flush();
        }
    }

    /** A file of a form, to be read only. */
    private static final class MediaFile implements Reference {
        private final File file;
        private final String uri;

        MediaFile(File file, String uri) {
            this.file = file;
            this.uri = uri;
        }

        public boolean doesBinaryExist() {
            return file.exists();
        }

        public InputStream getStream() throws IOException {
            return new FileInputStream(file);
        }

        public String getURI() {
            return uri;
        }

        public String getLocalURI() {
            return file.getPath();
        }

        public boolean isReadOnly() {
            return true;
        }

        public OutputStream getOutputStream() throws IOException {
            throw new IOException("read only");
        }

        public void remove() {
        }

        public Reference[] probeAlternativeReferences() {
            return new Reference[0];
        }
    }

    private static final class Properties implements IPropertyManager {
        public List<String> getProperty(String name) {
            return Collections.singletonList(getSingularProperty(name));
        }

        public void setProperty(String name, String value) {
        }

        public void setProperty(String name, List<String> value) {
        }

        public String getSingularProperty(String name) {
            return "bench:" + name;
        }

        public void addRules(IPropertyRules rules) {
        }

        public List<IPropertyRules> getRules() {
            return new ArrayList<>();
        }
    }
}
