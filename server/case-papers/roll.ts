/**
 * What a paper on the roll carries with it: it says as its page size how long it came out, so that the printer cuts
 * after the text. It has to be measured in the browser, in whose letters it is set; `size: 80mm auto` is no page size,
 * and browsers that do not know it feed a whole sheet. Papers of A4 do without.
 */
export const rollScript = `(function () {
  var main = document.querySelector('.roll main')
  if (!main) return
  var page = document.head.appendChild(document.createElement('style'))
  function measure() {
    var heightMm = Math.ceil((main.getBoundingClientRect().height * 25.4) / 96) + 2
    page.textContent = '@page { size: 80mm ' + heightMm + 'mm; margin: 0 }'
  }
  measure()
  document.fonts.ready.then(measure)
  window.addEventListener('load', measure)
  window.addEventListener('beforeprint', measure)
})()
`
