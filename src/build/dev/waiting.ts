import { setTimeout } from 'node:timers/promises';
import type { RequestHandler } from './request-handler.ts';

/** How long a reader waits for a page without a word, in milliseconds. */
const PATIENCE = 3000;

/** What stands in place of a page until the content has been read; it asks again by itself. */
function waitingPage(state: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="refresh" content="1">
<title>正在读取内容</title>
</head>
<body>
<h1>正在读取内容</h1>
<p>${state}</p>
<p>第一次要读所有文件，以后只读改过的。读完后这里就是网页，不用刷新。</p>
</body>
</html>
`;
}

/**
 * Makes the handler that has requests wait until the content can be shown. Pages that wait long tell how far it is.
 * @param stateOf how far it is, in words
 */
export function waitingHandler(
  shown: Promise<unknown>,
  stateOf: () => string,
  patience: number = PATIENCE,
): RequestHandler {
  return async (request, response, next) => {
    const isPage = request.headers.accept?.includes('text/html') === true;
    const isShown = shown.then(() => true);
    const isOver = isPage ? [setTimeout(patience, false, { ref: false })] : [];
    if (await Promise.race([isShown, ...isOver])) return next();
    response.writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'retry-after': '1' });
    response.end(waitingPage(stateOf()));
  };
}
