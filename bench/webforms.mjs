// Times the engine of ODK Web Forms under jsdom on one form: a line of JSON in, a line of JSON out.
// In and out as in JavaRosaBench.java; times are CPU time of this process. Run where the packages are installed.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { JSDOM } from 'jsdom';

const NAMES = ['window', 'document', 'DOMParser', 'XMLSerializer', 'Node', 'NodeFilter', 'XPathResult',
  'XPathEvaluator', 'XPathExpression', 'Element', 'Attr', 'CDATASection', 'Comment', 'Document', 'DocumentFragment',
  'HTMLElement', 'ProcessingInstruction', 'StaticRange', 'Text', 'XMLDocument', 'NamedNodeMap', 'File', 'FormData',
  'Blob'];
const dom = new JSDOM('<!doctype html><html><body></body></html>', { url: 'http://localhost/' });
for (const name of NAMES) if (dom.window[name] !== undefined) globalThis[name] = dom.window[name];
globalThis.require = createRequire(import.meta.url);
globalThis.__dirname = import.meta.dirname;
const engine = await import('@getodk/xforms-engine');
const solid = await import('solid-js');

const now = () => { const used = process.cpuUsage(); return (used.user + used.system) / 1000; };

const median = (times) => {
  if (!times.length) return 0;
  const warm = times.slice(Math.floor(times.length / 2)).sort((a, b) => a - b);
  return warm[Math.floor(warm.length / 2)];
};

function* below(node) {
  yield node;
  for (const child of node.currentState?.children ?? []) yield* below(child);
}

class Filled {
  constructor(root) {
    this.root = root;
    this.places = new Map();
  }

  place(path) {
    if (!this.places.has(path)) {
      for (const node of below(this.root)) {
        if (!/^(group|repeat|root|subtree)/.test(node.nodeType)) this.places.set(node.currentState.reference, node);
      }
    }
    if (!this.places.has(path)) throw new Error(`no question ${path}`);
    return this.places.get(path);
  }

  timed([path, value], choices) {
    const node = this.place(path);
    const asking = choices ? this.place(choices) : null;
    const start = now();
    if (node.nodeType === 'select') node.selectValues(value.split(' '));
    else node.setValue(value);
    asking?.currentState.valueOptions.length;
    return now() - start;
  }
}

async function load(asked) {
  const folder = dirname(asked.form);
  const fetchFormAttachment = async (url) => new Response(readFileSync(join(folder, basename(String(url)))),
    { status: 200, headers: { 'content-type': 'text/csv' } });
  const made = await engine.createInstance(readFileSync(asked.form, 'utf8'), {
    form: { fetchFormAttachment,
      missingResourceBehavior: engine.constants.MISSING_RESOURCE_BEHAVIOR.BLANK },
    instance: { stateFactory: (state) => state },
  });
  if (!made.root) throw made.formResult?.error ?? new Error('not loaded');
  return new Filled(made.root);
}

const run = (asked) => new Promise((done, failed) => {
  solid.createRoot(async (dispose) => {
    try {
      const loads = [], firsts = [], answers = [];
      let filled;
      for (let n = 0; n < asked.loads; n += 1) {
        const start = now();
        filled = await load(asked);
        loads.push(now() - start);
        if (!asked.before.length) firsts.push(filled.timed(asked.answers[0], asked.choices));
      }
      for (const step of asked.before) filled.timed(step, '');
      for (let n = 1; n <= asked.rounds; n += 1) {
        answers.push(filled.timed(asked.answers[n % asked.answers.length], asked.choices));
      }
      done({ load: median(loads), first: median(firsts), answer: median(answers) });
    } catch (trouble) {
      failed(trouble);
    } finally {
      dispose();
    }
  });
});

for await (const line of createInterface({ input: process.stdin })) {
  let said;
  try {
    said = await run(JSON.parse(line));
  } catch (trouble) {
    said = { error: String(trouble.message ?? trouble) };
  }
  process.stdout.write(`${JSON.stringify(said)}\n`);
}
process.exit(0);
