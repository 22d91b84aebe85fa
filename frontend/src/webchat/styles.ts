/** The look of the chat, in both themes; the shop's colour is behind what the visitor writes. */
export const STYLES = `
:host{all:initial;color-scheme:light dark;--back:light-dark(#fff,#1b1d22);--text:light-dark(#1a1c20,#eceef2);--quiet:light-dark(#5a606b,#a9b0bc);--line:light-dark(#d9dce2,#3a3e47);--soft:light-dark(#f1f3f6,#2a2d34);--bad:light-dark(#b3261e,#ffb4ab);font:400 16px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
*{box-sizing:border-box;font:inherit;letter-spacing:normal}
button{cursor:pointer;border:0;background:none;color:inherit;border-radius:8px;padding:0}
svg{width:22px;height:22px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round;display:block}
:focus-visible{outline:3px solid light-dark(#1a1c20,#fff);outline-offset:2px}
[hidden]{display:none!important}
.launch{position:fixed;inset-block-end:20px;inset-inline-end:20px;width:56px;height:56px;border-radius:50%;display:grid;place-items:center;background:var(--own);color:var(--on);box-shadow:0 4px 16px rgb(0 0 0/.28);z-index:2147483000}
.badge{position:absolute;inset-block-start:-4px;inset-inline-end:-4px;min-width:22px;padding:0 6px;border-radius:11px;background:#b3261e;color:#fff;font-size:13px;line-height:22px;font-weight:600}
.panel{position:fixed;inset-block-end:88px;inset-inline-end:20px;width:372px;height:min(600px,calc(100dvh - 108px));display:flex;flex-direction:column;background:var(--back);color:var(--text);border:1px solid var(--line);border-radius:14px;box-shadow:0 10px 40px rgb(0 0 0/.3);overflow:hidden;z-index:2147483001}
header{display:flex;align-items:center;gap:4px;padding:6px 6px 6px 16px;padding-inline:16px 6px;background:var(--own);color:var(--on)}
h2{flex:1;margin:0;font-size:16px;font-weight:600;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
header button{width:44px;height:44px;display:grid;place-items:center}
header :focus-visible{outline-color:currentColor;outline-offset:-4px}
.log{flex:1;overflow-y:auto;overscroll-behavior:contain}
.log:focus-visible{outline-offset:-3px}
ul{margin:0;padding:16px;list-style:none;display:flex;flex-direction:column;gap:10px}
.log li{max-width:86%;align-self:flex-start}
.log .mine{align-self:flex-end}
.words{display:block;padding:9px 13px;border-radius:14px;background:var(--soft);white-space:pre-wrap;overflow-wrap:anywhere;border-end-start-radius:4px}
.mine .words{background:var(--own);color:var(--on);border-radius:14px;border-end-end-radius:4px}
.words a{color:inherit}
.about{display:block;margin-block-start:2px;font-size:12.5px;color:var(--quiet)}
.mine .about{text-align:end}
.bad{color:var(--bad)}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.state,.note{margin:0;padding:0 16px 8px;font-size:13px;color:var(--quiet)}
.state:empty{display:none}
.note a{color:inherit;text-decoration:underline}
.write{display:flex;gap:8px;align-items:end;padding:10px 12px;border-block-start:1px solid var(--line)}
textarea{flex:1;min-width:0;padding:10px 12px;border:1px solid var(--quiet);border-radius:10px;background:var(--back);color:inherit;resize:none;max-height:140px;field-sizing:content}
textarea:focus-visible{outline-width:2px;outline-offset:-1px}
.write button{flex:none;min-width:44px;height:44px;padding:0 11px;border-radius:10px;background:var(--own);color:var(--on);display:grid;place-items:center}
@media (max-width:480px){.panel{inset:0;width:auto;height:auto;border:0;border-radius:0}}
@media (prefers-reduced-motion:no-preference){.panel{animation:up .16s ease-out}@keyframes up{from{transform:translateY(12px);opacity:0}}}
`;

/** Black or white, whichever is easier to read on *color* (WCAG 2.2, relative luminance). */
export function on(color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? "#000" : "#fff";
}
