// The icons: a small set of our own, 24 by 24, drawn in the ink of the text beside them; always decoration, words carry the meaning.

export interface IconProps {
  size?: number | undefined
}

export const TodayIcon = /* @__PURE__ */ icon('M4 6.5h16v13H4zM4 10.5h16M8 4v4M16 4v4M8 15l2.5 2.5L16 13')
export const CaptureIcon = /* @__PURE__ */ icon('M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5l3.5 3.5')
export const PlusIcon = /* @__PURE__ */ icon('M12 5v14M5 12h14')
export const SubjectsIcon = /* @__PURE__ */ icon(
  'M4 20V9l6-3.5V20M10 20V4h10v16M2.5 20h19M13.5 8h3M13.5 12h3M13.5 16h3M7 12v0M7 16v0',
)
export const MattersIcon = /* @__PURE__ */ icon(
  'M3 12h4M11 12h4M20.5 6.5v11M9 10a2 2 0 1 0 0 4 2 2 0 1 0 0-4M17 10a2 2 0 1 0 0 4 2 2 0 1 0 0-4',
)
export const BellIcon = /* @__PURE__ */ icon('M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 2h-15zM10 21h4')
export const MeIcon = /* @__PURE__ */ icon(
  'M12 4a4 4 0 1 0 0 8 4 4 0 1 0 0-8M4.5 20.5c.8-4 3.6-6 7.5-6s6.7 2 7.5 6',
)
export const PeopleIcon = /* @__PURE__ */ icon(
  'M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 1 0 0-7M2.5 19.5c.7-3.5 3-5 6.5-5s5.8 1.5 6.5 5M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 15c2 .7 3 2.2 3.5 4.5',
)
export const VisitsIcon = /* @__PURE__ */ icon(
  'M12 3.5a6 6 0 0 0-6 6c0 4.5 6 11 6 11s6-6.5 6-11a6 6 0 0 0-6-6M12 7.5a2 2 0 1 0 0 4 2 2 0 1 0 0-4',
)
export const PairingsIcon = /* @__PURE__ */ icon(
  'M9.5 14.5l5-5M11 7l2-2a4 4 0 0 1 6 6l-2 2M13 17l-2 2a4 4 0 0 1-6-6l2-2',
)
export const RatingsIcon = /* @__PURE__ */ icon('M4 5h16v11h-8l-4.5 4V16H4zM8 9h8M8 12.5h5')
export const RegisterIcon = /* @__PURE__ */ icon('M5 4h14v16H5zM5 8.5h14M9.5 8.5V20M12 12h4.5M12 15.5h4.5')
export const BriefIcon = /* @__PURE__ */ icon('M6 3.5h8.5L19 8v12.5H6zM14 3.5V8.5h5M9 12.5h6M9 16h6')
export const ProgrammeIcon = /* @__PURE__ */ icon('M5 21V4M5 5h13l-3 4 3 4H5')
export const LedgerIcon = /* @__PURE__ */ icon('M4 12h3M10.5 12h3M17 12h3M7 8.5h3.5v7H7zM13.5 8.5H17v7h-3.5z')
export const SettingsIcon = /* @__PURE__ */ icon('M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4')
export const SearchIcon = /* @__PURE__ */ icon(
  'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 1 0 0-13M15.5 15.5L20.5 20.5',
)
export const CloseIcon = /* @__PURE__ */ icon('M6 6l12 12M18 6L6 18')
export const CheckIcon = /* @__PURE__ */ icon('M5 12.5l4.5 4.5L19 7')
export const TasksIcon = /* @__PURE__ */ icon('M4 7l2 2 3.5-4M12.5 7H20M4 16.5l2 2 3.5-4M12.5 17H20')
export const DownIcon = /* @__PURE__ */ icon('M6 9.5l6 6 6-6')
export const UpIcon = /* @__PURE__ */ icon('M6 14.5l6-6 6 6')
export const NextIcon = /* @__PURE__ */ icon('M9.5 6l6 6-6 6')
export const BackIcon = /* @__PURE__ */ icon('M14.5 6l-6 6 6 6')
export const MoreIcon = /* @__PURE__ */ icon(
  'M5 11a1 1 0 1 0 0 2 1 1 0 1 0 0-2M12 11a1 1 0 1 0 0 2 1 1 0 1 0 0-2M19 11a1 1 0 1 0 0 2 1 1 0 1 0 0-2',
)
export const CalendarIcon = /* @__PURE__ */ icon(
  'M4 6h16v14H4zM4 10.5h16M8 4v4M16 4v4M8 14h0M12 14h0M16 14h0M8 17h0M12 17h0',
)
export const EyeIcon = /* @__PURE__ */ icon(
  'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12M12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 1 0 0-5',
)
export const LockIcon = /* @__PURE__ */ icon('M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3')
export const ClipIcon = /* @__PURE__ */ icon('M8 12.5l6-6a2.8 2.8 0 0 1 4 4l-8 8a4.5 4.5 0 0 1-6.5-6.5l7-7')
export const PhoneIcon = /* @__PURE__ */ icon(
  'M6 3.5h3l1.5 5-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 5 1.5v3c0 1-.8 2-2 2C10.5 20 4 13.5 4 5.5c0-1.2 1-2 2-2',
)
export const CameraIcon = /* @__PURE__ */ icon(
  'M3.5 7.5H8l1.5-2.5h5L16 7.5h4.5v12h-17zM12 10a3.5 3.5 0 1 0 0 7 3.5 3.5 0 1 0 0-7',
)
export const DownloadIcon = /* @__PURE__ */ icon('M12 4v11M7 10.5l5 5 5-5M4.5 20h15')
export const UploadIcon = /* @__PURE__ */ icon('M12 16V5M7 9.5l5-5 5 5M4.5 20h15')
export const ClockIcon = /* @__PURE__ */ icon('M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 1 0 0-17M12 7.5V12l3 2.5')
export const PauseIcon = /* @__PURE__ */ icon('M9 6v12M15 6v12')
export const GlobeIcon = /* @__PURE__ */ icon(
  'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 1 0 0-17M3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17',
)
export const LightIcon = /* @__PURE__ */ icon(
  'M12 8a4 4 0 1 0 0 8 4 4 0 1 0 0-8M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
)
export const DarkIcon = /* @__PURE__ */ icon('M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5')
export const TypeIcon = /* @__PURE__ */ icon('M3 19L8.5 5 14 19M5 14h7M15 19l3-8 3.5 8M16 16.5h4.5')
export const KeyboardIcon = /* @__PURE__ */ icon('M3 6.5h18v11H3zM6.5 10h0M10 10h0M13.5 10h0M17 10h0M8 14h8')
export const SignOutIcon = /* @__PURE__ */ icon('M14 4.5H5v15h9M10 12h10.5M17 8.5l3.5 3.5-3.5 3.5')
export const NoteIcon = /* @__PURE__ */ icon(
  'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 1 0 0-17M12 7.5v5.5M12 16h0',
)
export const InfoIcon = /* @__PURE__ */ icon('M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 1 0 0-17M12 11v5.5M12 8h0')
export const RefreshIcon = /* @__PURE__ */ icon('M19.5 11a7.5 7.5 0 1 0-2 6M19.5 5v6h-6')
export const SendIcon = /* @__PURE__ */ icon('M4 12l16-7.5L14 20l-3-6.5zM11 13.5l9-9')
export const DeviceIcon = /* @__PURE__ */ icon('M7 2.5h10v19H7zM10.5 18.5h3')
export const FilterIcon = /* @__PURE__ */ icon('M4 5h16l-6 7.5v6L10 20v-7.5z')
export const SplitIcon = /* @__PURE__ */ icon('M3.5 5h17v14h-17zM14 5v14')
export const LinkIcon = /* @__PURE__ */ icon('M14 4.5h5.5V10M19.5 4.5L11 13M17 13.5V19H5V7h5.5')

function icon(path: string) {
  return function Icon({ size = 20 }: IconProps) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        <path d={path} />
      </svg>
    )
  }
}
