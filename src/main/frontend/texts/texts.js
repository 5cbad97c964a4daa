import en from './en.json';
import zh from './zh-CN.json';

const language = document.documentElement.lang.toLowerCase();

/** True when the page is shown in Chinese. */
export const chinese = language.startsWith('zh');

/** The sentence of a key in the page's language; {0}, {1} … stand for the arguments. */
export function t(key, ...args) {
  const sentence = (chinese ? zh : en)[key] ?? key;
  return sentence.replace(/\{(\d)\}/g, (_, index) => String(args[index] ?? ''));
}
