/// Small helpers that know nothing of the trade: files, threads, texts.
package app.comptoir.common;
