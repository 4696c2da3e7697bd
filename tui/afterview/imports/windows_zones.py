"""Time zones as Windows calls them in its lists, "(UTC+01:00) Amsterdam, Berlin, ...", by their keys.

The names without an offset, as no two are alike. From the keys on it is icalendar's table; what that lacks
is here.
"""

from __future__ import annotations

from functools import cache

from afterview.text import folded

_SHOWN = """
International Date Line West = Dateline Standard Time
Coordinated Universal Time-11 = UTC-11
Aleutian Islands = Aleutian Standard Time
Hawaii = Hawaiian Standard Time
Marquesas Islands = Marquesas Standard Time
Alaska = Alaskan Standard Time
Coordinated Universal Time-09 = UTC-09
Baja California = Pacific Standard Time (Mexico)
Coordinated Universal Time-08 = UTC-08
Pacific Time (US & Canada) = Pacific Standard Time
Pacific Time (US & Canada); Tijuana = Pacific Standard Time
Arizona = US Mountain Standard Time
Chihuahua, La Paz, Mazatlan = Mountain Standard Time (Mexico)
La Paz, Mazatlan = Mountain Standard Time (Mexico)
Mountain Time (US & Canada) = Mountain Standard Time
Yukon = Yukon Standard Time
Central America = Central America Standard Time
Central Time (US & Canada) = Central Standard Time
Easter Island = Easter Island Standard Time
Guadalajara, Mexico City, Monterrey = Central Standard Time (Mexico)
Saskatchewan = Canada Central Standard Time
Bogota, Lima, Quito, Rio Branco = SA Pacific Standard Time
Bogota, Lima, Quito = SA Pacific Standard Time
Chetumal = Eastern Standard Time (Mexico)
Eastern Time (US & Canada) = Eastern Standard Time
Haiti = Haiti Standard Time
Havana = Cuba Standard Time
Indiana (East) = US Eastern Standard Time
Turks and Caicos = Turks And Caicos Standard Time
Asuncion = Paraguay Standard Time
Atlantic Time (Canada) = Atlantic Standard Time
Caracas = Venezuela Standard Time
Cuiaba = Central Brazilian Standard Time
Georgetown, La Paz, Manaus, San Juan = SA Western Standard Time
Santiago = Pacific SA Standard Time
Newfoundland = Newfoundland Standard Time
Araguaina = Tocantins Standard Time
Brasilia = E. South America Standard Time
Cayenne, Fortaleza = SA Eastern Standard Time
City of Buenos Aires = Argentina Standard Time
Buenos Aires = Argentina Standard Time
Greenland = Greenland Standard Time
Montevideo = Montevideo Standard Time
Punta Arenas = Magallanes Standard Time
Saint Pierre and Miquelon = Saint Pierre Standard Time
Salvador = Bahia Standard Time
Coordinated Universal Time-02 = UTC-02
Mid-Atlantic - Old = Mid-Atlantic Standard Time
Azores = Azores Standard Time
Cabo Verde Is. = Cape Verde Standard Time
Cape Verde Is. = Cape Verde Standard Time
Coordinated Universal Time = UTC
Dublin, Edinburgh, Lisbon, London = GMT Standard Time
Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London = GMT Standard Time
Greenwich Mean Time; Dublin, Edinburgh, Lisbon, London = GMT Standard Time
Monrovia, Reykjavik = Greenwich Standard Time
Sao Tome = Sao Tome Standard Time
Casablanca = Morocco Standard Time
Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna = W. Europe Standard Time
Amsterdam, Berlin, Bern, Rom, Stockholm, Wien = W. Europe Standard Time
Amsterdam, Berlin, Berne, Rome, Stockholm, Vienne = W. Europe Standard Time
Belgrade, Bratislava, Budapest, Ljubljana, Prague = Central Europe Standard Time
Belgrad, Bratislava, Budapest, Ljubljana, Prag = Central Europe Standard Time
Brussels, Copenhagen, Madrid, Paris = Romance Standard Time
Brüssel, Kopenhagen, Madrid, Paris = Romance Standard Time
Bruxelles, Copenhague, Madrid, Paris = Romance Standard Time
Bruselas, Copenhague, Madrid, París = Romance Standard Time
Sarajevo, Skopje, Warsaw, Zagreb = Central European Standard Time
Sarajevo, Skopje, Warschau, Zagreb = Central European Standard Time
West Central Africa = W. Central Africa Standard Time
Amman = Jordan Standard Time
Athens, Bucharest = GTB Standard Time
Athens, Bucharest, Istanbul = GTB Standard Time
Athen, Bukarest = GTB Standard Time
Beirut = Middle East Standard Time
Cairo = Egypt Standard Time
Chisinau = E. Europe Standard Time
Damascus = Syria Standard Time
Gaza, Hebron = West Bank Standard Time
Harare, Pretoria = South Africa Standard Time
Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius = FLE Standard Time
Helsinki, Kiew, Riga, Sofia, Tallinn, Wilna = FLE Standard Time
Jerusalem = Israel Standard Time
Juba = South Sudan Standard Time
Kaliningrad = Kaliningrad Standard Time
Khartoum = Sudan Standard Time
Tripoli = Libya Standard Time
Windhoek = Namibia Standard Time
Baghdad = Arabic Standard Time
Istanbul = Turkey Standard Time
Kuwait, Riyadh = Arab Standard Time
Minsk = Belarus Standard Time
Moscow, St. Petersburg = Russian Standard Time
Moscow, St. Petersburg, Volgograd = Russian Standard Time
Nairobi = E. Africa Standard Time
Volgograd = Volgograd Standard Time
Tehran = Iran Standard Time
Abu Dhabi, Muscat = Arabian Standard Time
Astrakhan, Ulyanovsk = Astrakhan Standard Time
Baku = Azerbaijan Standard Time
Izhevsk, Samara = Russia Time Zone 3
Port Louis = Mauritius Standard Time
Saratov = Saratov Standard Time
Tbilisi = Georgian Standard Time
Yerevan = Caucasus Standard Time
Kabul = Afghanistan Standard Time
Ashgabat, Tashkent = West Asia Standard Time
Astana = Qyzylorda Standard Time
Ekaterinburg = Ekaterinburg Standard Time
Islamabad, Karachi = Pakistan Standard Time
Qyzylorda = Qyzylorda Standard Time
Chennai, Kolkata, Mumbai, New Delhi = India Standard Time
Sri Jayawardenepura = Sri Lanka Standard Time
Kathmandu = Nepal Standard Time
Bishkek = Central Asia Standard Time
Nur-Sultan = Central Asia Standard Time
Dhaka = Bangladesh Standard Time
Omsk = Omsk Standard Time
Yangon (Rangoon) = Myanmar Standard Time
Bangkok, Hanoi, Jakarta = SE Asia Standard Time
Barnaul, Gorno-Altaysk = Altai Standard Time
Hovd = W. Mongolia Standard Time
Krasnoyarsk = North Asia Standard Time
Novosibirsk = N. Central Asia Standard Time
Tomsk = Tomsk Standard Time
Beijing, Chongqing, Hong Kong, Urumqi = China Standard Time
Irkutsk = North Asia East Standard Time
Kuala Lumpur, Singapore = Singapore Standard Time
Perth = W. Australia Standard Time
Taipei = Taipei Standard Time
Ulaanbaatar = Ulaanbaatar Standard Time
Eucla = Aus Central W. Standard Time
Chita = Transbaikal Standard Time
Osaka, Sapporo, Tokyo = Tokyo Standard Time
Pyongyang = North Korea Standard Time
Seoul = Korea Standard Time
Yakutsk = Yakutsk Standard Time
Adelaide = Cen. Australia Standard Time
Darwin = AUS Central Standard Time
Brisbane = E. Australia Standard Time
Canberra, Melbourne, Sydney = AUS Eastern Standard Time
Guam, Port Moresby = West Pacific Standard Time
Hobart = Tasmania Standard Time
Vladivostok = Vladivostok Standard Time
Lord Howe Island = Lord Howe Standard Time
Bougainville Island = Bougainville Standard Time
Chokurdakh = Russia Time Zone 10
Magadan = Magadan Standard Time
Norfolk Island = Norfolk Standard Time
Sakhalin = Sakhalin Standard Time
Solomon Is., New Caledonia = Central Pacific Standard Time
Anadyr, Petropavlovsk-Kamchatsky = Russia Time Zone 11
Auckland, Wellington = New Zealand Standard Time
Coordinated Universal Time+12 = UTC+12
Fiji = Fiji Standard Time
Petropavlovsk-Kamchatsky - Old = Kamchatka Standard Time
Chatham Islands = Chatham Islands Standard Time
Coordinated Universal Time+13 = UTC+13
Nuku'alofa = Tonga Standard Time
Samoa = Samoa Standard Time
Kiritimati Island = Line Islands Standard Time
Mitteleuropäische Zeit = W. Europe Standard Time
Westeuropäische Zeit = W. Europe Standard Time
Mitteleuropäische Normalzeit = W. Europe Standard Time
Heure d’Europe centrale = Romance Standard Time
Eastern = Eastern Standard Time
Central = Central Standard Time
Mountain = Mountain Standard Time
Pacific = Pacific Standard Time
Eastern Time = Eastern Standard Time
Central Time = Central Standard Time
Mountain Time = Mountain Standard Time
Pacific Time = Pacific Standard Time
GMT = GMT Standard Time
"""
_FURTHER = {
    "UTC": "UTC",
    "Coordinated Universal Time": "UTC",
    "Mid-Atlantic Standard Time": "Atlantic/South_Georgia",
    "Kamchatka Standard Time": "Asia/Kamchatka",
    "Yukon Standard Time": "America/Whitehorse",
    "South Sudan Standard Time": "Africa/Juba",
    "Qyzylorda Standard Time": "Asia/Qyzylorda",
    "Volgograd Standard Time": "Europe/Volgograd",
    "Sudan Standard Time": "Africa/Khartoum",
    "Namibia Standard Time": "Africa/Windhoek",
    "Sao Tome Standard Time": "Africa/Sao_Tome",
    "Saratov Standard Time": "Europe/Saratov",
    "Magallanes Standard Time": "America/Punta_Arenas",
    "UTC+13": "Etc/GMT-13",
    "UTC+12": "Etc/GMT-12",
    "UTC-02": "Etc/GMT+2",
    "UTC-08": "Etc/GMT+8",
    "UTC-09": "Etc/GMT+9",
    "UTC-11": "Etc/GMT+11",
    "Mexico Standard Time": "America/Mexico_City",
    "Mexico Standard Time 2": "America/Chihuahua",
    "Armenian Standard Time": "Asia/Yerevan",
}


@cache
def by_windows_name() -> dict[str, str]:
    """Return IANA names by Windows' keys and by the names in its lists, both folded."""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    keys = {folded(key): zone for key, zone in (_FURTHER | dict(WINDOWS_TO_OLSON)).items()}
    shown = (line.rpartition(" = ") for line in _SHOWN.strip().splitlines())
    return {folded(name): keys[folded(key)] for name, _, key in shown if folded(key) in keys} | keys
