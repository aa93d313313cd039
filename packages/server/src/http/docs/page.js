// The page of /docs: draws what is written, lists the fonts, and hands the key to the list of routes.
const $ = (id) => document.getElementById(id);
const generate = '/image-generation/v1/generate';

/* Swagger UI has a dark form too, by a class. */
const dark = matchMedia('(prefers-color-scheme: dark)');
const followScheme = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', followScheme);
followScheme();

/* The key lives as long as the tab does, and goes nowhere but to this service. */
const key = {
  get: () => sessionStorage.getItem('limn-key') ?? '',
  set: (text) => sessionStorage.setItem('limn-key', text),
};

async function checkKey() {
  const text = key.get();
  $('no-key').hidden = text !== '';
  const answer =
    text === '' ? undefined : await fetch('/v1/me', { headers: { authorization: `Bearer ${text}` } });
  const state = answer === undefined ? '' : answer.ok ? 'good' : 'bad';
  $('key-state').className = `dot ${state}`;
  $('key-state').title = { good: 'the key is good', bad: 'the key is not known' }[state] ?? 'no key yet';
  if (state === 'good') draw();
}

$('key').value = key.get();
$('key-form').addEventListener('submit', (event) => event.preventDefault());
$('key').addEventListener('input', () => {
  key.set($('key').value.trim());
  checkKey();
});

/* Examples and editor. */
const examples = await (await fetch('/docs/examples.json')).json();
for (const { name, spec } of examples) {
  const tab = document.createElement('button');
  tab.type = 'button';
  tab.textContent = name;
  tab.addEventListener('click', () => choose(tab, spec));
  $('examples').append(tab);
}

function choose(tab, spec) {
  for (const each of $('examples').children) each.setAttribute('aria-pressed', String(each === tab));
  $('spec').value = pretty(spec);
  $('spec').scrollTop = 0;
  draw();
}

/* JSON as people write it: small objects stay on one line. */
function pretty(value, depth = 0) {
  const flat = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || flat.length + depth * 2 <= 76) {
    return flat.replace(
      /("(?:[^"\\]|\\.)*")|([:,{}])/g,
      (_, text, sign) => text ?? { ':': ': ', ',': ', ', '{': '{ ', '}': ' }' }[sign],
    );
  }
  const indent = '  '.repeat(depth + 1);
  const lines = Array.isArray(value)
    ? value.map((each) => `${indent}${pretty(each, depth + 1)}`)
    : Object.entries(value).map(
        ([name, each]) => `${indent}${JSON.stringify(name)}: ${pretty(each, depth + 1)}`,
      );
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${lines.join(',\n')}\n${'  '.repeat(depth)}${close}`;
}

let timer;
$('spec').addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(draw, 350);
});
$('spec').addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  draw();
});
$('run').addEventListener('click', draw);

/* Drawing. Only the newest request counts. */
let drawing;
async function draw() {
  if (key.get() === '') return;
  drawing?.abort();
  drawing = new AbortController();
  const { signal } = drawing;
  $('picture').classList.add('old');
  const start = performance.now();
  try {
    const headers = {
      authorization: `Bearer ${key.get()}`,
      'content-type': 'application/json',
      accept: 'image/*',
    };
    const answer = await fetch(generate, { method: 'POST', headers, body: $('spec').value, signal });
    const body = answer.ok ? await answer.blob() : await answer.json();
    if (answer.ok) await showPicture(body, answer, performance.now() - start);
    else showFaults(body, answer);
  } catch (error) {
    if (error.name !== 'AbortError') showFaults({ error: 'The service does not answer.', issues: [] });
  }
}

let address;
async function showPicture(blob, answer, time) {
  URL.revokeObjectURL(address);
  address = URL.createObjectURL(blob);
  const picture = $('picture');
  picture.src = address;
  picture.alt = 'The picture that the request describes';
  await picture.decode().catch(() => {});
  picture.hidden = false;
  picture.classList.remove('old');
  document.querySelector('.stage .empty')?.remove();
  $('faults').hidden = true;
  const warnings = answer.headers.get('x-limn-warnings');
  facts([
    `${picture.naturalWidth} × ${picture.naturalHeight}`,
    blob.type.split('/')[1].replace('+xml', '').toUpperCase(),
    `${(blob.size / 1000).toFixed(1)} kB`,
    `${time.toFixed(0)} ms`,
    ...(warnings ? [`warned: ${warnings}`] : []),
  ]);
}

function facts(words) {
  $('facts').replaceChildren(
    ...words.map((word, index) =>
      Object.assign(document.createElement(index === 3 ? 'b' : 'span'), { textContent: word }),
    ),
  );
}

function showFaults({ error, issues = [] }, answer) {
  const list = issues.length > 0 ? issues : [{ path: '', message: error }];
  $('faults').replaceChildren(...list.slice(0, 20).map(faultLine));
  $('faults').hidden = false;
  facts([answer ? `${answer.status}, ${list.length === 1 ? 'one fault' : `${list.length} faults`}` : '']);
}

function faultLine({ path, message, hint }) {
  const line = document.createElement('li');
  if (path) line.append(Object.assign(document.createElement('code'), { textContent: path }), ' ');
  line.append(message);
  if (hint)
    line.append(Object.assign(document.createElement('span'), { className: 'hint', textContent: hint }));
  return line;
}

$('copy').addEventListener('click', async () => {
  let body = $('spec').value;
  try {
    body = JSON.stringify(JSON.parse(body));
  } catch {}
  const quoted = body.replaceAll("'", "'\\''");
  const line = `curl -sS ${location.origin}${generate} -H 'Authorization: Bearer ${key.get() || 'YOUR_KEY'}' -H 'Content-Type: application/json' -H 'Accept: image/*' -d '${quoted}' -o picture`;
  await navigator.clipboard.writeText(line);
  $('copied').textContent = 'Copied.';
  setTimeout(() => {
    $('copied').textContent = '';
  }, 2000);
});

$('examples').firstElementChild?.click();
checkKey();

/* Fonts. */
const { data: fonts } = await (await fetch('/v1/fonts')).json();
/* Pictures are drawn when they come near: the one above should not wait for all of these. */
const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      target.src = target.dataset.src;
      near.unobserve(target);
    }
  },
  { rootMargin: '150px' },
);

function showFonts() {
  const wanted = $('font-filter').value.toLowerCase();
  const matches = ({ name, scripts, licence, italic, variable }) =>
    [name, ...scripts, licence, italic ? 'italic' : '', variable ? 'variable' : ''].some((word) =>
      word.toLowerCase().includes(wanted),
    );
  $('font-list').replaceChildren(...fonts.filter(matches).map(fontCard));
}

function fontCard({ name, sample, specimen, weights, italic }) {
  const path = (url) => new URL(url).pathname;
  const card = Object.assign(document.createElement('a'), {
    href: path(specimen),
    target: '_blank',
    rel: 'noopener',
  });
  const picture = Object.assign(document.createElement('img'), {
    width: 960,
    height: 200,
    alt: `A line set in ${name}`,
  });
  picture.dataset.src = path(sample);
  near.observe(picture);
  const label = document.createElement('span');
  const count = `${weights.length === 1 ? 'one weight' : `${weights.length} weights`}${italic ? ', italic' : ''}`;
  label.append(name, Object.assign(document.createElement('small'), { textContent: count }));
  card.append(picture, label);
  return card;
}
$('font-filter').addEventListener('input', showFonts);
showFonts();

/* The list of routes: large, so it comes last. */
const script = document.createElement('script');
script.src = '/docs/swagger-ui-bundle.js';
script.addEventListener('load', () => {
  window.SwaggerUIBundle({
    url: '/openapi.json',
    domNode: $('swagger'),
    deepLinking: true,
    docExpansion: 'list',
    defaultModelsExpandDepth: -1,
    defaultModelExpandDepth: 2,
    defaultModelRendering: 'example',
    tryItOutEnabled: true,
    validatorUrl: null,
    requestInterceptor: (request) => {
      const isOurs = new URL(request.url, location.href).origin === location.origin;
      if (isOurs && key.get() !== '' && !request.loadSpec)
        request.headers.Authorization = `Bearer ${key.get()}`;
      return request;
    },
  });
});
document.head.append(script);
