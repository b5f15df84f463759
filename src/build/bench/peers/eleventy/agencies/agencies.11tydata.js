export default { layout: 'document.11ty.js', tags: ['document'] };
