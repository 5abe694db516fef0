/// Events and journeys of shoppers, packed in blocks.
package app.comptoir.store.journeys;
