curl -X POST https://api.iterationlayer.com/image-generation/v1/generate \
-H "Authorization: Bearer YOUR_API_KEY" \
-H "Content-Type: application/json" \
-d '{
"dimensions": {
"width": 800,
"height": 600
},
"layers": [
{
"index": 0,
"type": "solid-color",
"hex_color": "#FFFFFF"
},
{
"index": 1,
"type": "text",
"text": "Hello World",
"font_name": "Roboto",
"font_size_in_px": 48,
"text_color": "#000000",
"position": {
"x": 50.0,
"y": 50.0
},
"dimensions": {
"width": 700,
"height": 100
}
}
],
"output_format": "png"
}'
