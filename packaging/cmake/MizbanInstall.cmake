# What `cmake --install` puts where; `cpack -G DEB` in a release build folder makes a package of it.

include(GNUInstallDirs)

foreach(program IN ITEMS mizban mizban-center mizbanctl)
  if(TARGET ${program})
    install(TARGETS ${program} RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
  endif()
endforeach()
if(TARGET mizban)
  install(TARGETS mizban-pdf LIBRARY DESTINATION lib/mizban)
  install(FILES "${CMAKE_SOURCE_DIR}/packaging/mizban.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
  install(FILES "${CMAKE_SOURCE_DIR}/packaging/ir.mizban.Mizban.metainfo.xml"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
endif()
if(TARGET mizban-center)
  install(FILES "${CMAKE_SOURCE_DIR}/packaging/mizban-center.service" DESTINATION lib/systemd/system)
  install(FILES "${CMAKE_SOURCE_DIR}/packaging/mizban-center.sysusers" DESTINATION lib/sysusers.d
    RENAME mizban-center.conf)
endif()

set(CPACK_PACKAGE_NAME mizban)
set(CPACK_PACKAGE_VENDOR Mizban)
set(CPACK_PACKAGE_CONTACT "Mizban <mizban@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Desk of public relations, complete without a network")
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-noto-core, tzdata, libqt6svg6, libsane1")
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
include(CPack)
