/** A portrait in silhouette: an old man with a beak of a nose, and the owl on his shoulder. */
export function portrait() {
  return {
    file: "portraits/krauklis.png",
    width: 240,
    height: 300,
    html: `<svg width="240" height="300" viewBox="0 0 240 300">
      <rect width="240" height="300" fill="#e9dcbd"/>
      <ellipse cx="120" cy="146" rx="106" ry="134" fill="#f4ebd3" stroke="#8a6b3d" stroke-width="3"/>
      <clipPath id="oval"><ellipse cx="120" cy="146" rx="104" ry="132"/></clipPath>
      <g clip-path="url(#oval)" fill="#231f1c">
        <path d="M30 300 C32 244 66 226 98 218 L104 196 C78 184 66 150 74 116 C82 78 128 66 154 88
          C166 98 168 112 166 122 L186 148 C188 153 182 156 172 155 L170 166 L166 170 L169 176
          C168 186 158 196 148 206 C146 214 146 218 150 222 C184 230 208 252 212 300 Z"/>
        <path d="M70 112 C64 84 96 62 126 66 C152 68 168 84 170 98 L190 104 C184 110 172 108 160 106
          L74 116 Z"/>
        <path d="M44 238 C34 214 36 184 50 176 L48 164 L56 170 L64 170 L72 164 L70 176 C84 184 86
          214 76 238 Z"/>
      </g>
      <g fill="#f4ebd3"><circle cx="55" cy="181" r="4"/><circle cx="66" cy="181" r="4"/>
        <path d="M60.5 185 l-2 5 h4 Z"/></g>
      <circle cx="148" cy="120" r="9" fill="none" stroke="#f4ebd3" stroke-width="2"/>
      <path d="M139 120 L84 112" stroke="#f4ebd3" stroke-width="1.5"/>
    </svg>`,
  };
}
