// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documented examples, edges, wrong types and NULL of the date functions. */
class DateFunctionsTest {
    @ParameterizedTest(name = "{0} => {1}")
    @MethodSource("rows")
    void givesTheResultOfTheTable(String expression, String result) {
        Table.check(expression, result);
    }

    static Stream<Arguments> rows() {
        return Table.of(
                """
                FormatDateTime(CDate("2013-01-10 4:00 PM -8"),"yyyy-MM-dd HH:mm") => "2013-01-11 00:00"
                FormatDateTime(CDate("12/25/2007"),"yyyy-MM-dd") => "2007-12-25"
                FormatDateTime(CDate("2012-01-01 23:00:00"),"s") => "2012-01-01T23:00:00"
                FormatDateTime(CDate("2012-01-01T23:00:00.5+05:30"),"yyyy-MM-dd HH:mm:ss.ff") => "2012-01-01 17:30:00.50"
                FormatDateTime(CDate("20140905081453.0Z"),"u") => "2014-09-05 08:14:53Z"
                FormatDateTime(CDate("2012-01-01 12:05 am"),"HH:mm") => "00:05"
                FormatDateTime(CDate("2012-01-01 12:05 PM"),"h:mm tt") => "12:05 PM"
                CDate("2001-01-01") => !The result is a date, which no attribute can hold
                CDate("2001-02-30") => !"2001-02-30" is no date
                CDate("13/25/2007") => !is no date
                CDate("2001-01-01 25:00") => !is no date
                CDate("2001-01-01 13:00 PM") => !is no date
                CDate("tomorrow") => !is no date
                CDate(5) => !argument 1 is a number, but a text is needed
                CDate(NULL) => NULL
                FormatDateTime(CDate(CDate("2001-01-01")),"yyyy") => "2001"
                FormatDateTime(DateAdd("m",3,CDate("2001-01-01")),"yyyy-MM-dd") => "2001-04-01"
                FormatDateTime(DateAdd("m",1,CDate("2001-01-31")),"yyyy-MM-dd") => "2001-02-28"
                FormatDateTime(DateAdd("yyyy",-1,CDate("2004-02-29")),"yyyy-MM-dd") => "2003-02-28"
                FormatDateTime(DateAdd("q",2,CDate("2001-01-01")),"yyyy-MM-dd") => "2001-07-01"
                FormatDateTime(DateAdd("y",1,CDate("2001-01-01")),"yyyy-MM-dd") => "2001-01-02"
                FormatDateTime(DateAdd("w",1,CDate("2001-01-05")),"yyyy-MM-dd") => "2001-01-06"
                FormatDateTime(DateAdd("ww",1,CDate("2001-01-01")),"yyyy-MM-dd") => "2001-01-08"
                FormatDateTime(DateAdd("d",-1,CDate("2001-01-01")),"yyyy-MM-dd") => "2000-12-31"
                FormatDateTime(DateAdd("h",1,CDate("2001-01-01")),"HH:mm:ss") => "01:00:00"
                FormatDateTime(DateAdd("n",1,CDate("2001-01-01")),"HH:mm:ss") => "00:01:00"
                FormatDateTime(DateAdd("s",1,CDate("2001-01-01")),"HH:mm:ss") => "00:00:01"
                DateAdd("x",1,CDate("2001-01-01")) => !the interval is one of
                DateAdd("d",9223372036854775807,CDate("2001-01-01")) => !is no date between
                DateAdd("yyyy",9000,CDate("2001-01-01")) => !is no date between
                DateAdd("d",1,"2001-01-01") => !argument 3 is a text, but a date is needed. Use CDate() or DateFromNum()
                DateAdd("d",1,NULL) => NULL
                FormatDateTime(DateFromNum(129699324000000000),"yyyy-MM-dd HH:mm:ss") => "2012-01-01 23:00:00"
                FormatDateTime(DateFromNum(0),"yyyy-MM-dd") => "1601-01-01"
                DateFromNum(9223372036854775807) => !Directories use such numbers for "never"
                DateFromNum(-1) => !-1 is no file time
                DateFromNum("1") => !argument 1 is a text, but a number is needed. Use CNum()
                DateFromNum(NULL) => NULL
                FormatDateTime(Now(),"yyyyMMddHHmmss.0Z") => "20140905081453.0Z"
                FormatDateTime(Now(),"ddd d MMM yy") => "Fri 5 Sep 14"
                FormatDateTime(Now(),"dddd, dd MMMM yyyy") => "Friday, 05 September 2014"
                FormatDateTime(Now(),"H 'h' m\\m K") => "8 h 14m Z"
                FormatDateTime(Now(),"o") => "2014-09-05T08:14:53.0000000Z"
                FormatDateTime(Now(),"%d") => "5"
                FormatDateTime(Now(),"x") => !is no standard format
                FormatDateTime(Now(),"'x") => !a quotation in the format is not closed
                FormatDateTime(Now(),"") => !the format is empty
                FormatDateTime("2001-01-01","yyyy") => !a date is needed
                FormatDateTime(NULL,"yyyy") => NULL
                NumFromDate(CDate("2012-01-01 23:00:00")) => 129699324000000000
                NumFromDate(DateFromNum(1)) => 1
                NumFromDate("2012-01-01") => !a date is needed
                NumFromDate(NULL) => NULL
                Now() > CDate("2014-01-01") => True
                Now() = CDate("2014-09-05 08:14:53") => True
                """);
    }
}
