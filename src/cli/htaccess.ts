/**
 * For Apache: UTF-8 whatever the site's own encoding, and no old config out of a cache, even where the site keeps its scripts for a year. Other servers
 * do not read it.
 */
export const HTACCESS = `AddCharset utf-8 .js .html
<IfModule mod_headers.c>
<Files soglasie.js>
Header set Cache-Control no-cache
Header unset Expires
</Files>
</IfModule>
`;
