@echo off
rem SPDX-License-Identifier: EPL-2.0
rem Starts Syncline. Without arguments, or as "syncline workbench [PROJECT]", the workbench;
rem with any other argument the command line. Needs Java 21 or newer, which it looks for.
setlocal EnableExtensions
set "HERE=%~dp0"
set "FOUND="
set "MAJOR="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined FOUND for /f "delims=" %%J in ('where java 2^>nul') do if not defined FOUND call :trybin "%%~dpJ.."
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks") do (
  if not defined FOUND if exist "%%~R" for /d %%D in ("%%~R\*") do if not defined FOUND call :try "%%~D"
)
if not defined FOUND (
  echo syncline: needs Java 21 or newer and found none in JAVA_HOME, on the PATH or in the usual folders. 1>&2
  echo Install a JDK 21 or newer, for example from https://adoptium.net, or set JAVA_HOME to one. 1>&2
  exit /b 1
)
set "LAUNCHER="
for %%L in ("%HERE%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~fL"
if not defined LAUNCHER (
  echo syncline: the installation in %HERE% is not complete: plugins\org.eclipse.equinox.launcher_*.jar is missing. 1>&2
  echo Unpack the archive again. 1>&2
  exit /b 1
)
set "QUIET="
if %MAJOR% GEQ 24 set "QUIET=--sun-misc-unsafe-memory-access=allow"
set "SYNCLINE_HOME=%HERE%"
set "SYNCLINE_COMMAND=%HERE%syncline.cmd"
if "%~1"=="" goto workbench
if /i "%~1"=="workbench" goto workbench_named
if /i "%~1"=="-project" goto workbench_project
rem What is over in a moment wants a fast start, what runs long wants the better compiler.
set "SPEED=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
for %%V in (run demo serve plan export compare) do if /i "%~1"=="%%V" set "SPEED="
"%FOUND%\bin\java.exe" --enable-native-access=ALL-UNNAMED "-Djava.util.logging.config.file=%HERE%logging.properties" "-Dlog4j.configuration=file:/%HERE:\=/%log4j.properties" %QUIET% -Xshare:auto %SPEED% %SYNCLINE_JAVA_OPTIONS% -jar "%LAUNCHER%" -application org.syncline.cli.application -data @none -nosplash %*
exit /b %ERRORLEVEL%

:workbench_named
if "%~2"=="" goto workbench
if "%~2"=="-project" (set "PROJECT=%~3") else (set "PROJECT=%~2")
goto start_project

:workbench_project
set "PROJECT=%~2"

:start_project
"%FOUND%\bin\java.exe" --enable-native-access=ALL-UNNAMED "-Djava.util.logging.config.file=%HERE%logging.properties" "-Dlog4j.configuration=file:/%HERE:\=/%log4j.properties" %QUIET% -Xmx2g %SYNCLINE_JAVA_OPTIONS% -jar "%LAUNCHER%" -application org.syncline.ui.application -data @noDefault -nosplash -project "%PROJECT%"
goto ended

:workbench
"%FOUND%\bin\java.exe" --enable-native-access=ALL-UNNAMED "-Djava.util.logging.config.file=%HERE%logging.properties" "-Dlog4j.configuration=file:/%HERE:\=/%log4j.properties" %QUIET% -Xmx2g %SYNCLINE_JAVA_OPTIONS% -jar "%LAUNCHER%" -application org.syncline.ui.application -data @noDefault -nosplash

:ended
if not %ERRORLEVEL%==23 exit /b %ERRORLEVEL%
rem 23: the person chose another project, the newest of the recent ones.
set /p PROJECT=<"%USERPROFILE%\.syncline\recent-projects"
goto start_project

rem Takes a folder as the Java to use when it is new enough.
:try
if not exist "%~1\bin\java.exe" exit /b 0
set "VERSION="
if exist "%~1\release" for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "VERSION=%%~V"
if not defined VERSION exit /b 0
for /f "tokens=1 delims=." %%M in ("%VERSION%") do set "CANDIDATE=%%M"
if %CANDIDATE% GEQ 21 (
  set "FOUND=%~1"
  set "MAJOR=%CANDIDATE%"
)
exit /b 0

:trybin
for %%P in ("%~1") do call :try "%%~fP"
exit /b 0
