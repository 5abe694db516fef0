/// Steps of shoppers from seeing a post to an order.
package app.comptoir.domain.funnel;
