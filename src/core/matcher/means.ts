import { nameKey } from '../text/characters';

/**
 * What lists of ransomware call it by that is written in it, runs on it, or is packed or locked with it. "AutoIt malware" is
 * not called AutoIt, so that the cue that makes malware of a word stands beside each of them.
 */
export const MEANS: ReadonlySet<string> = new Set(
  [
    // Languages, and what runs them,
    'AutoIt, AutoIt3, AutoHotkey, Python, Ruby, Perl, PHP, Java, JavaScript, JScript, VBScript, Visual Basic, PowerShell',
    'Batch, Bash, Cmd, Golang, Rust, Delphi, Pascal, Lua, .NET, NodeJS, Electron, Excel, Macro',
    // systems,
    'Android, Windows, Linux, macOS, iOS, Unix, FreeBSD, ESXi, Docker, Kubernetes, WordPress, Joomla, Drupal, Magento',
    // installers and packers,
    'NSIS, Inno Setup, PyInstaller, UPX, Themida, VMProtect, WinRAR, 7-Zip, WinZip',
    // and what locks a disk or a file for its owner.
    'BitLocker, BestCrypt, DiskCryptor, TrueCrypt, VeraCrypt, AxCrypt, GnuPG, PGP',
  ]
    .join(', ')
    .split(', ')
    .map(nameKey),
);
