/// How long to wait before a platform that failed is asked again.
package app.comptoir.sync.retry;
