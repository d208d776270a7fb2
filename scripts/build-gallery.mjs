// For npm run gallery: bundles the page that shows every state of the panes, the alerts and the banners.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { galleryBundle } from '../webpack.config.js';
import { bundle } from './bundle.mjs';
import { ROOT } from './project.mjs';

const FOLDER = path.join(ROOT, '.mailstamp/gallery-page');

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Gallery</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><script src="gallery.js"></script></body></html>
`;

await bundle([galleryBundle(FOLDER)]);
await mkdir(FOLDER, { recursive: true });
await writeFile(path.join(FOLDER, 'index.html'), PAGE);
