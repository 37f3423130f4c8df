@echo off
rem Runs comop under Windows, as bin/comop does elsewhere. Never tried under Windows: written by the book.
rem Nothing closes what it writes to others there: keep the data directory where nobody else may read.
setlocal
for %%I in ("%~dp0..") do set "here=%%~fI"
if not defined COMOP_HOME set "COMOP_HOME=%here%"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 %JAVA_OPTS% -jar "%here%\comop.jar" %*
exit /b %ERRORLEVEL%
