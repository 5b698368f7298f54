/** Make an element: its attributes, its children. */
export function make(name, data, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(data)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
