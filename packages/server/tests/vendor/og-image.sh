curl -X POST https://api.iterationlayer.com/image-generation/v1/generate \
  -H "Authorization: Bearer YOUR_API_KEY" \
  -H "Content-Type: application/json" \
  -d '{
    "dimensions": {
      "width_in_px": 1200,
      "height_in_px": 630
    },
    "output_format": "jpeg",
    "layers": [
      {
        "index": 0,
        "type": "solid-color",
        "hex_color": "#FFFFFF"
      },
      {
        "index": 1,
        "type": "image",
        "file": {
          "type": "base64",
          "name": "waves.svg",
          "base64": "<wave-svg-base64>"
        },
        "position": {
          "x_in_px": 20.0,
          "y_in_px": 20.0
        },
        "dimensions": {
          "width_in_px": 1160,
          "height_in_px": 478
        },
        "border_radius": 24
      },
      {
        "index": 2,
        "type": "image",
        "file": {
          "type": "base64",
          "name": "logo.svg",
          "base64": "<logo-svg-base64>"
        },
        "position": {
          "x_in_px": 20.0,
          "y_in_px": 542.0
        },
        "dimensions": {
          "width_in_px": 56,
          "height_in_px": 56
        }
      },
      {
        "index": 3,
        "type": "text",
        "text": "Iteration Layer",
        "font_name": "Inter",
        "font_size_in_px": 32,
        "font_weight": "bold",
        "text_color": "#000000",
        "vertical_align": "center",
        "position": {
          "x_in_px": 90.0,
          "y_in_px": 542.0
        },
        "dimensions": {
          "width_in_px": 400,
          "height_in_px": 56
        }
      },
      {
        "index": 4,
        "type": "text",
        "text": "Image & Document Extraction and Generation APIs",
        "font_name": "Inter",
        "font_size_in_px": 32,
        "font_weight": "medium",
        "text_color": "#6B7280",
        "text_align": "right",
        "vertical_align": "center",
        "should_auto_scale": true,
        "position": {
          "x_in_px": 20.0,
          "y_in_px": 542.0
        },
        "dimensions": {
          "width_in_px": 1160,
          "height_in_px": 56
        }
      }
    ]
  }'
